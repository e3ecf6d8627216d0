package socialmedia.schema;

/** The kinds of objects that a schema is compared by, each with the catalog query that reads it. */
public enum ObjectKind {
    TABLE("table", RelationQueries.TABLES),
    COLUMN("column", RelationQueries.COLUMNS),
    CONSTRAINT("constraint", RelationQueries.CONSTRAINTS),
    INDEX("index", RelationQueries.INDEXES),
    SEQUENCE("sequence", RelationQueries.SEQUENCES),
    VIEW("view", RelationQueries.VIEWS),
    MATERIALIZED_VIEW("materialized view", RelationQueries.MATERIALIZED_VIEWS),
    ROUTINE("routine", ProgramQueries.ROUTINES),
    TRIGGER("trigger", ProgramQueries.TRIGGERS),
    RULE("rule", ProgramQueries.RULES),
    POLICY("policy", ProgramQueries.POLICIES),
    ENUM("enum", TypeQueries.ENUMS),
    DOMAIN("domain", TypeQueries.DOMAINS),
    COMPOSITE_TYPE("composite type", TypeQueries.COMPOSITE_TYPES);

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

    /** Takes a schema's name and gives {@code relation}, {@code name} and {@code definition}. */
    String query() {
        return query;
    }
}
