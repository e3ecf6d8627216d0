package socialmedia.schema;

/**
 * The kinds of objects that a schema consists of, each with the catalog query that reads it ({@link CatalogRows} says how its rows look). A
 * parent's kind stands before its children's; where nothing else decides, objects are made in this order and dropped in the reverse.
 */
public enum ObjectKind {
    SCHEMA("schema", SchemaQueries.SCHEMAS),
    ENUM("enum", TypeQueries.ENUMS),
    DOMAIN("domain", TypeQueries.DOMAINS),
    COMPOSITE_TYPE("composite type", TypeQueries.COMPOSITE_TYPES),
    SEQUENCE("sequence", SequenceQueries.SEQUENCES),
    TABLE("table", TableQueries.TABLES),
    INHERITANCE("inheritance", TableQueries.INHERITANCES),
    COLUMN("column", ColumnQueries.COLUMNS),
    DEFAULT("default", ColumnQueries.DEFAULTS),
    SEQUENCE_OWNER("owner of sequence", SequenceQueries.SEQUENCE_OWNERS),
    ROUTINE("routine", ProgramQueries.ROUTINES),
    CONSTRAINT("constraint", ConstraintQueries.CONSTRAINTS),
    VIEW("view", ViewQueries.VIEWS),
    MATERIALIZED_VIEW("materialized view", ViewQueries.MATERIALIZED_VIEWS),
    INDEX("index", ConstraintQueries.INDEXES),
    PARTITION("partition", TableQueries.PARTITIONS),
    REPLICA_IDENTITY("replica identity", TableQueries.REPLICA_IDENTITIES),
    CLUSTERING("clustering", TableQueries.CLUSTERINGS),
    STATISTICS("statistics", TableQueries.STATISTICS),
    PUBLICATION("publication", PublicationQueries.PUBLICATIONS),
    PUBLICATION_TABLE("table of publication", PublicationQueries.TABLES),
    PUBLICATION_SCHEMA("schema of publication", PublicationQueries.SCHEMAS, 15),
    TRIGGER("trigger", ProgramQueries.TRIGGERS),
    RULE("rule", ProgramQueries.RULES),
    POLICY("policy", ProgramQueries.POLICIES);

    private final String label;
    private final String query;
    private final int since;

    ObjectKind(String label, String query) {
        this(label, query, 0);
    }

    ObjectKind(String label, String query, int since) {
        this.label = label;
        this.query = query;
        this.since = since;
    }

    /** Whether PostgreSQL of a major version has catalogs for it. */
    boolean isKnownTo(int version) {
        return version >= since;
    }

    /** For people, in lower case. */
    public String label() {
        return label;
    }

    String query() {
        return query;
    }
}
