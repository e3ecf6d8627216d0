/** From one schema to another: what to create, alter and drop, and in which order. */
@NullMarked
package socialmedia.schema.change;

import org.jspecify.annotations.NullMarked;
