package socialmedia.schema.change;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import socialmedia.schema.ObjectKind;

/** Which kind of object is written by what; one that is not here is said to be inexpressible. */
final class Syntaxes {

    private static final Map<ObjectKind, ObjectSyntax> BY_KIND = new EnumMap<>(Map.ofEntries(
            Map.entry(ObjectKind.TABLE, new TableSyntax()),
            Map.entry(ObjectKind.COLUMN, new ColumnSyntax()),
            Map.entry(ObjectKind.DEFAULT, new DefaultSyntax()),
            Map.entry(ObjectKind.CONSTRAINT, new ConstraintSyntax()),
            Map.entry(ObjectKind.INDEX, new IndexSyntax()),
            Map.entry(ObjectKind.INHERITANCE, new InheritanceSyntax()),
            Map.entry(ObjectKind.PARTITION, new PartitionSyntax()),
            Map.entry(ObjectKind.REPLICA_IDENTITY, new ReplicaIdentitySyntax()),
            Map.entry(ObjectKind.CLUSTERING, new ClusteringSyntax()),
            Map.entry(ObjectKind.STATISTICS, new StatisticsSyntax()),
            Map.entry(ObjectKind.PUBLICATION, new PublicationSyntax()),
            Map.entry(ObjectKind.PUBLICATION_TABLE, new PublicationPartSyntax("table only", "table", "table")),
            Map.entry(
                    ObjectKind.PUBLICATION_SCHEMA,
                    new PublicationPartSyntax("tables in schema", "tables in schema", "definition")),
            Map.entry(ObjectKind.SCHEMA, new SchemaSyntax()),
            Map.entry(ObjectKind.EXTENSION, new ExtensionSyntax()),
            Map.entry(ObjectKind.ENUM, new EnumSyntax()),
            Map.entry(ObjectKind.DOMAIN, new DomainSyntax()),
            Map.entry(ObjectKind.DOMAIN_CONSTRAINT, new DomainConstraintSyntax()),
            Map.entry(ObjectKind.COMPOSITE_TYPE, new CompositeTypeSyntax()),
            Map.entry(ObjectKind.RANGE_TYPE, new RangeTypeSyntax()),
            Map.entry(ObjectKind.ROUTINE, new RoutineSyntax()),
            Map.entry(ObjectKind.AGGREGATE, new AggregateSyntax()),
            Map.entry(ObjectKind.VIEW, new ViewSyntax()),
            Map.entry(ObjectKind.VIEW_DEFAULT, new DefaultSyntax()),
            Map.entry(ObjectKind.MATERIALIZED_VIEW, new MaterializedViewSyntax()),
            Map.entry(ObjectKind.TRIGGER, new OnTableSyntax("trigger")),
            Map.entry(ObjectKind.PARTITION_TRIGGER, new PartitionTriggerSyntax()),
            Map.entry(ObjectKind.RULE, new OnTableSyntax("rule")),
            Map.entry(ObjectKind.POLICY, new PolicySyntax()),
            Map.entry(ObjectKind.EVENT_TRIGGER, new EventTriggerSyntax()),
            Map.entry(ObjectKind.COMMENT, new CommentSyntax()),
            Map.entry(ObjectKind.PRIVILEGE, new PrivilegeSyntax()),
            Map.entry(ObjectKind.DEFAULT_PRIVILEGE, new PrivilegeSyntax()),
            Map.entry(ObjectKind.SEQUENCE, new SequenceSyntax()),
            Map.entry(ObjectKind.SEQUENCE_OWNER, new SequenceOwnerSyntax())));

    private static final Set<ObjectKind> STATED = EnumSet.of(
            ObjectKind.ACCESS_METHOD,
            ObjectKind.LANGUAGE,
            ObjectKind.COLLATION,
            ObjectKind.OPERATOR,
            ObjectKind.OPERATOR_FAMILY,
            ObjectKind.OPERATOR_CLASS,
            ObjectKind.CAST,
            ObjectKind.TRANSFORM,
            ObjectKind.CONVERSION,
            ObjectKind.TEXT_SEARCH_PARSER,
            ObjectKind.TEXT_SEARCH_TEMPLATE,
            ObjectKind.TEXT_SEARCH_DICTIONARY,
            ObjectKind.TEXT_SEARCH_CONFIGURATION,
            ObjectKind.TEXT_SEARCH_MAPPING,
            ObjectKind.FOREIGN_DATA_WRAPPER,
            ObjectKind.SERVER,
            ObjectKind.USER_MAPPING,
            ObjectKind.FOREIGN_TABLE,
            ObjectKind.EXTENSION_DEPENDENCY);

    static {
        STATED.forEach(kind -> BY_KIND.put(kind, new StatedSyntax()));
    }

    private Syntaxes() {}

    static @Nullable ObjectSyntax find(ObjectKind kind) {
        return BY_KIND.get(kind);
    }
}
