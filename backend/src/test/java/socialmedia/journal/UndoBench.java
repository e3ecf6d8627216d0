package socialmedia.journal;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import socialmedia.failure.OperatorFailure;
import socialmedia.testing.SocialMediaDatabase;

/** A filled database on which acts are done and undone. */
final class UndoBench implements AutoCloseable {

    private final SocialMediaDatabase database;

    UndoBench(int users) {
        database = SocialMediaDatabase.atHead().filled(users);
    }

    SocialMediaDatabase database() {
        return database;
    }

    /** Does it and gives the action's id, or null where it changed nothing. */
    @Nullable
    Long tryAct(Consumer<SampleActs> act) {
        return database.journaled()
                .change(SocialMediaDatabase.request("act"), changes -> {
                    act.accept(new SampleActs(changes));
                    return true;
                })
                .action();
    }

    long act(Consumer<SampleActs> act) {
        return Objects.requireNonNull(tryAct(act));
    }

    ChangeReport<UndoReport> undo(@Nullable Long action, UndoOptions options) {
        return new Undo(database.journaled()).undo(SocialMediaDatabase.request("undo"), action, options);
    }

    /** Undoes it whole and gives the id of the undo. */
    long undo(@Nullable Long action) {
        return Objects.requireNonNull(undo(action, UndoOptions.NONE).action());
    }

    OperatorFailure fails(@Nullable Long action, UndoOptions options) {
        return catchThrowableOfType(OperatorFailure.class, () -> undo(action, options));
    }

    /** Somebody else's SQL, beside the journal. */
    void outside(String sql) {
        database.jdbc().sql(sql).update();
    }

    String checksum() {
        return database.checksum();
    }

    @Override
    public void close() {
        database.close();
    }
}
