package socialmedia.schema;

/**
 * Where PostgreSQL's catalogs hold an object, as pg_depend writes it.
 *
 * @param classId the catalog's oid
 * @param objectId the oid in it
 * @param subId the column's number, 0 for a whole object
 */
record CatalogAddress(long classId, long objectId, int subId) {

    CatalogAddress whole() {
        return new CatalogAddress(classId, objectId, 0);
    }
}
