package socialmedia.schema;

/**
 * The kinds of objects that a schema consists of, each with the catalog query that reads it ({@link CatalogRows} says how its rows look). A
 * parent's kind stands before its children's; where nothing else decides, objects are made in this order and dropped in the reverse.
 */
public enum ObjectKind {
    SCHEMA("schema", SchemaQueries.SCHEMAS),
    EXTENSION("extension", SchemaQueries.EXTENSIONS),
    ENUM("enum", TypeQueries.ENUMS),
    DOMAIN("domain", TypeQueries.DOMAINS),
    COMPOSITE_TYPE("composite type", TypeQueries.COMPOSITE_TYPES),
    RANGE_TYPE("range type", TypeQueries.RANGE_TYPES),
    SEQUENCE("sequence", RelationQueries.SEQUENCES),
    TABLE("table", RelationQueries.TABLES),
    COLUMN("column", RelationQueries.COLUMNS),
    DEFAULT("default", RelationQueries.DEFAULTS),
    SEQUENCE_OWNER("owner of sequence", RelationQueries.SEQUENCE_OWNERS),
    ROUTINE("routine", RoutineQueries.ROUTINES),
    AGGREGATE("aggregate", RoutineQueries.AGGREGATES),
    DOMAIN_CONSTRAINT("domain constraint", TypeQueries.DOMAIN_CONSTRAINTS),
    CONSTRAINT("constraint", RelationQueries.CONSTRAINTS),
    VIEW("view", ViewQueries.VIEWS),
    MATERIALIZED_VIEW("materialized view", ViewQueries.MATERIALIZED_VIEWS),
    INDEX("index", RelationQueries.INDEXES),
    TRIGGER("trigger", ProgramQueries.TRIGGERS),
    PARTITION_TRIGGER("trigger of partition", ProgramQueries.PARTITION_TRIGGERS),
    RULE("rule", ProgramQueries.RULES),
    POLICY("policy", ProgramQueries.POLICIES),
    EVENT_TRIGGER("event trigger", SchemaQueries.EVENT_TRIGGERS),
    COMMENT("comment on", CommentQueries.COMMENTS),
    PRIVILEGE("privilege", PrivilegeQueries.PRIVILEGES),
    DEFAULT_PRIVILEGE("default privilege", PrivilegeQueries.DEFAULT_PRIVILEGES);

    private final String label;
    private final String query;

    ObjectKind(String label, String query) {
        this.label = label;
        this.query = query;
    }

    /** For people, in lower case. */
    public String label() {
        return label;
    }

    String query() {
        return query;
    }

    /** Whether it says something of an object of another kind, also of what PostgreSQL keeps for one. */
    boolean isSaidOfOthers() {
        return compareTo(COMMENT) >= 0;
    }
}
