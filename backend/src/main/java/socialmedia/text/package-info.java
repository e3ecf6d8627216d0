/** Text of people's own: searched, cut short and compared. */
@NullMarked
package socialmedia.text;

import org.jspecify.annotations.NullMarked;
