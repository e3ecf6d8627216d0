/** Writes what leads from one schema to another, both ways, and proves it on throw-away databases. */
@NullMarked
package socialmedia.migration.autogenerate;

import org.jspecify.annotations.NullMarked;
