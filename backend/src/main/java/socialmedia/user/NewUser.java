package socialmedia.user;

import org.jspecify.annotations.Nullable;

/** A user to be made. */
public record NewUser(EmailAddress email, @Nullable String phoneNumber, Password password) {}
