package socialmedia.schema;

/**
 * The kinds of objects that a schema consists of, each with the catalog query that reads it ({@link CatalogRows} says how its rows look). A
 * parent's kind stands before its children's; where nothing else decides, objects are made in this order and dropped in the reverse.
 */
public enum ObjectKind {
    SCHEMA("schema", SchemaQueries.SCHEMAS),
    EXTENSION("extension", SchemaQueries.EXTENSIONS),
    ACCESS_METHOD("access method", OtherQueries.ACCESS_METHODS),
    LANGUAGE("language", OtherQueries.LANGUAGES),
    COLLATION("collation", OtherQueries.COLLATIONS),
    ENUM("enum", TypeQueries.ENUMS),
    DOMAIN("domain", TypeQueries.DOMAINS),
    COMPOSITE_TYPE("composite type", TypeQueries.COMPOSITE_TYPES),
    RANGE_TYPE("range type", TypeQueries.RANGE_TYPES),
    SEQUENCE("sequence", SequenceQueries.SEQUENCES),
    TABLE("table", TableQueries.TABLES),
    INHERITANCE("inheritance", TableQueries.INHERITANCES),
    COLUMN("column", ColumnQueries.COLUMNS),
    DEFAULT("default", ColumnQueries.DEFAULTS),
    SEQUENCE_OWNER("owner of sequence", SequenceQueries.SEQUENCE_OWNERS),
    ROUTINE("routine", RoutineQueries.ROUTINES),
    AGGREGATE("aggregate", RoutineQueries.AGGREGATES),
    OPERATOR("operator", OperatorQueries.OPERATORS),
    OPERATOR_FAMILY("operator family", OperatorQueries.OPERATOR_FAMILIES),
    OPERATOR_CLASS("operator class", OperatorQueries.OPERATOR_CLASSES),
    CAST("cast", OperatorQueries.CASTS),
    TRANSFORM("transform", OperatorQueries.TRANSFORMS),
    CONVERSION("conversion", OtherQueries.CONVERSIONS),
    TEXT_SEARCH_PARSER("text search parser", TextSearchQueries.PARSERS),
    TEXT_SEARCH_TEMPLATE("text search template", TextSearchQueries.TEMPLATES),
    TEXT_SEARCH_DICTIONARY("text search dictionary", TextSearchQueries.DICTIONARIES),
    TEXT_SEARCH_CONFIGURATION("text search configuration", TextSearchQueries.CONFIGURATIONS),
    TEXT_SEARCH_MAPPING("text search mapping", TextSearchQueries.MAPPINGS),
    FOREIGN_DATA_WRAPPER("foreign data wrapper", ForeignQueries.WRAPPERS),
    SERVER("server", ForeignQueries.SERVERS),
    USER_MAPPING("user mapping", ForeignQueries.USER_MAPPINGS),
    FOREIGN_TABLE("foreign table", ForeignQueries.TABLES),
    OTHER("object of another kind:", OtherQueries.OTHERS),
    DOMAIN_CONSTRAINT("domain constraint", TypeQueries.DOMAIN_CONSTRAINTS),
    CONSTRAINT("constraint", ConstraintQueries.CONSTRAINTS),
    VIEW("view", ViewQueries.VIEWS),
    VIEW_DEFAULT("default of view", ViewQueries.VIEW_DEFAULTS),
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
    PARTITION_TRIGGER("trigger of partition", ProgramQueries.PARTITION_TRIGGERS),
    RULE("rule", ProgramQueries.RULES),
    POLICY("policy", ProgramQueries.POLICIES),
    EVENT_TRIGGER("event trigger", SchemaQueries.EVENT_TRIGGERS),
    COMMENT("comment on", CommentQueries.COMMENTS),
    PRIVILEGE("privilege", PrivilegeQueries.PRIVILEGES),
    DEFAULT_PRIVILEGE("default privilege", PrivilegeQueries.DEFAULT_PRIVILEGES),
    EXTENSION_DEPENDENCY("dependency on extension of", SchemaQueries.EXTENSION_DEPENDENCIES);

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

    /** Whether it says something of an object of another kind, also of what PostgreSQL keeps for one. */
    boolean isSaidOfOthers() {
        return compareTo(COMMENT) >= 0;
    }
}
