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
    SEQUENCE("sequence", RelationQueries.SEQUENCES),
    TABLE("table", RelationQueries.TABLES),
    COLUMN("column", RelationQueries.COLUMNS),
    DEFAULT("default", RelationQueries.DEFAULTS),
    SEQUENCE_OWNER("owner of sequence", RelationQueries.SEQUENCE_OWNERS),
    ROUTINE("routine", ProgramQueries.ROUTINES),
    CONSTRAINT("constraint", RelationQueries.CONSTRAINTS),
    VIEW("view", ViewQueries.VIEWS),
    MATERIALIZED_VIEW("materialized view", ViewQueries.MATERIALIZED_VIEWS),
    INDEX("index", RelationQueries.INDEXES),
    TRIGGER("trigger", ProgramQueries.TRIGGERS),
    RULE("rule", ProgramQueries.RULES),
    POLICY("policy", ProgramQueries.POLICIES);

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
}
