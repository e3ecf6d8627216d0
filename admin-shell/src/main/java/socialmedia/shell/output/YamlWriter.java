package socialmedia.shell.output;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;

/** One thing is a mapping, many are a sequence, written record by record. */
final class YamlWriter implements RecordWriter {

    private final PrintStream out;
    private final Yaml yaml;

    YamlWriter(PrintStream out) {
        this.out = out;
        DumperOptions options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setSplitLines(false);
        this.yaml = new Yaml(options);
    }

    @Override
    public void many(List<String> names, Iterable<Fields> records) {
        boolean any = false;
        for (Fields fields : records) {
            out.print(yaml.dump(List.of(plain(fields))));
            any = true;
        }
        if (!any) {
            out.println("[]");
        }
    }

    @Override
    public void one(List<String> names, Fields fields) {
        out.print(yaml.dump(plain(fields)));
    }

    private static Map<String, @Nullable Object> plain(Fields fields) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        fields.asMap().forEach((name, value) -> map.put(name, plainValue(value)));
        return map;
    }

    private static @Nullable Object plainValue(@Nullable Object value) {
        if (value instanceof BigDecimal decimal && decimal.scale() <= 0) {
            return decimal.toBigInteger();
        }
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Fields fields) {
            return plain(fields);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> elements = new ArrayList<>();
            list.forEach(element -> elements.add(plainValue(element)));
            return elements;
        }
        return value.toString();
    }
}
