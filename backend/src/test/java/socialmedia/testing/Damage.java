package socialmedia.testing;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import socialmedia.testing.BrokenFiles.Damaged;

/** The ways in which a file of rows gets broken. */
enum Damage {
    /** It ends anywhere. */
    CUT {
        @Override
        Damaged apply(RowsFile file, Random random) {
            byte[] content = whole(file);
            int at = random.nextInt(content.length);
            return new Damaged(Arrays.copyOf(content, at), recordAt(file, at), 0);
        }
    },
    /** One bit is another. */
    FLIPPED_BIT {
        @Override
        Damaged apply(RowsFile file, Random random) {
            byte[] content = whole(file);
            int at = random.nextInt(content.length);
            content[at] ^= (byte) (1 << random.nextInt(8));
            return at(file, content, at);
        }
    },
    /** Bytes from elsewhere are in it. */
    GARBAGE {
        @Override
        Damaged apply(RowsFile file, Random random) {
            byte[] content = whole(file);
            byte[] garbage = new byte[1 + random.nextInt(20)];
            random.nextBytes(garbage);
            int at = random.nextInt(content.length);
            return at(file, spliced(content, at, garbage), at);
        }
    },
    /** A record has a byte of Latin-1. */
    WRONG_BYTE {
        @Override
        Damaged apply(RowsFile file, Random random) {
            return inText(file, random, (byte) 0xe9, true);
        }
    },
    /** A record has a NUL. */
    NUL {
        @Override
        Damaged apply(RowsFile file, Random random) {
            return inText(file, random, (byte) 0, !file.form().equals("json"));
        }
    },
    /** The whole of it is in another encoding. */
    WRONG_ENCODING {
        @Override
        Damaged apply(RowsFile file, Random random) {
            Charset charset = RowsFile.pick(
                    random,
                    List.of(
                            StandardCharsets.UTF_16,
                            StandardCharsets.UTF_16LE,
                            StandardCharsets.UTF_16BE,
                            StandardCharsets.ISO_8859_1));
            return new Damaged(new String(whole(file), StandardCharsets.UTF_8).getBytes(charset), 0, 0);
        }
    },
    /** A record has more columns than it should, or one of them twice. */
    MORE_COLUMNS {
        @Override
        Damaged apply(RowsFile file, Random random) {
            String last = file.columns().get(file.columns().size() - 1);
            int record = random.nextInt(file.rows().size());
            String raw = file.isCsv() ? "1,2,3" : "1,\"%s\":2".formatted(last);
            return replaced(file, record, file.written(record, last, raw), true);
        }
    },
    /** A record has fewer columns, or is no record at all. */
    FEWER_COLUMNS {
        @Override
        Damaged apply(RowsFile file, Random random) {
            String raw =
                    file.isCsv() ? "7" : RowsFile.pick(random, List.of("7", "\"text\"", "null", "[1,[2]]", "true"));
            return replaced(file, random.nextInt(file.rows().size()), RowsFile.bytes(raw), true);
        }
    },
    /** A value is of another type. */
    WRONG_TYPE {
        @Override
        Damaged apply(RowsFile file, Random random) {
            List<String> raw = List.of(
                    "[1,2]", "{\"a\":{\"b\":[]}}", "\"text\"", "-1.5e300", "true", "\"\\u0000\"", "\"\\ud83d\"");
            return inRecord(file, random, file.isCsv() ? "text" : RowsFile.pick(random, raw), true);
        }
    },
    /** A quote too many. */
    STRAY_QUOTE {
        @Override
        Damaged apply(RowsFile file, Random random) {
            int record = random.nextInt(file.rows().size());
            byte[] good = file.records().get(record);
            byte[] bad = spliced(good, random.nextInt(good.length + 1), new byte[] {'"'});
            return replaced(file, record, bad, file.form().equals("ndjson"));
        }
    },
    /** Every quote of a record twice, as if it had been written twice over. */
    DOUBLED_QUOTES {
        @Override
        Damaged apply(RowsFile file, Random random) {
            int record = random.nextInt(file.rows().size());
            String good = new String(file.records().get(record), StandardCharsets.UTF_8);
            byte[] bad = RowsFile.bytes(good.replace("\"", "\"\""));
            return replaced(file, record, bad, file.form().equals("ndjson"));
        }
    },
    /** Lists in lists in lists. */
    DEEP_NESTING {
        @Override
        Damaged apply(RowsFile file, Random random) {
            int depth = 1 + random.nextInt(3000);
            return inRecord(
                    file,
                    random,
                    "[".repeat(depth) + "]".repeat(depth),
                    !file.form().equals("json"));
        }
    },
    /** A number of thousands of digits. */
    HUGE_NUMBER {
        @Override
        Damaged apply(RowsFile file, Random random) {
            String number =
                    "9".repeat(1 + random.nextInt(5000)) + RowsFile.pick(random, List.of("", ".5", "e999999999"));
            return inRecord(file, random, number, !file.form().equals("json"));
        }
    },
    /** A value of a hundred thousand characters. */
    LONG_LINE {
        @Override
        Damaged apply(RowsFile file, Random random) {
            String text = "x".repeat(100_000);
            return inRecord(file, random, file.isCsv() ? text : "\"" + text + "\"", true);
        }
    },
    /** Lines end as on other systems, and a byte order mark is in front: that is not even wrong. */
    LINE_ENDS {
        @Override
        Damaged apply(RowsFile file, Random random) {
            String lineEnd = RowsFile.pick(random, List.of("\r\n", "\r", "\n\n", "\r\n\r\n"));
            byte[] mark = random.nextBoolean() ? RowsFile.bytes("\ufeff") : new byte[0];
            byte[] content = file.content(file.records(), lineEnd);
            return new Damaged(spliced(content, 0, mark), file.rows().size(), 0);
        }
    };

    abstract Damaged apply(RowsFile file, Random random);

    private static byte[] whole(RowsFile file) {
        return file.content(file.records(), "\n");
    }

    /** The record a byte belongs to, its line end included; 0 for the header. */
    private static int recordAt(RowsFile file, int offset) {
        int record = 0;
        while (record + 1 < file.rows().size() && file.offset(record + 1) <= offset) {
            record++;
        }
        return record;
    }

    /** Damage at one byte: it reaches into the next record if it is the line's end. */
    private static Damaged at(RowsFile file, byte[] content, int offset) {
        int record = recordAt(file, offset);
        int after = Math.max(0, file.rows().size() - record - 2);
        return new Damaged(content, record, file.form().equals("ndjson") ? after : 0);
    }

    /** A text with one byte that does not belong there. */
    private static Damaged inText(RowsFile file, Random random, byte octet, boolean restIsReadable) {
        int record = random.nextInt(file.rows().size());
        String text = file.isCsv() ? "caf^" : "\"caf^\"";
        byte[] bad = file.written(record, RowsFile.pick(random, file.columns()), text);
        for (int i = 0; i < bad.length; i++) {
            bad[i] = bad[i] == '^' ? octet : bad[i];
        }
        return replaced(file, record, bad, restIsReadable);
    }

    private static Damaged inRecord(RowsFile file, Random random, String raw, boolean restIsReadable) {
        int record = random.nextInt(file.rows().size());
        return replaced(file, record, file.written(record, RowsFile.pick(random, file.columns()), raw), restIsReadable);
    }

    private static Damaged replaced(RowsFile file, int record, byte[] bad, boolean restIsReadable) {
        byte[] content = file.content(file.with(record, bad), "\n");
        return new Damaged(content, record, restIsReadable ? file.rows().size() - record - 1 : 0);
    }

    private static byte[] spliced(byte[] content, int at, byte[] inserted) {
        ByteArrayOutputStream spliced = new ByteArrayOutputStream();
        spliced.write(content, 0, at);
        spliced.writeBytes(inserted);
        spliced.write(content, at, content.length - at);
        return spliced.toByteArray();
    }
}
