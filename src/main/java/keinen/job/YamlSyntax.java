package keinen.job;

import java.io.StringReader;
import java.util.Optional;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * The part of YAML that keinen's files are written in: one document of maps, lists and text. Anchors, aliases and
 * tags are refused, since a reader of a signed definition must not have to resolve them; and a scalar is text until
 * a key says what it must be, so that {@code no} and {@code 2026-04-01} are never taken for something else.
 */
final class YamlSyntax {
    private static final int DEEPEST = 12;

    private final String file;
    private final Findings findings;
    private boolean plain = true;
    private int documents;
    private int depth;

    private YamlSyntax(String file, Findings findings) {
        this.file = file;
        this.findings = findings;
    }

    /**
     * The keys of a file.
     *
     * @return nothing, and findings, where the file is not a map in this part of YAML
     */
    static Optional<YamlMap> read(InputFile file, Findings findings) {
        return new YamlSyntax(file.path().toString(), findings).read(file.text());
    }

    private Optional<YamlMap> read(String text) {
        try {
            yaml().parse(new StringReader(text)).forEach(this::check);
            if (!plain) {
                return Optional.empty();
            }
            Node root = yaml().compose(new StringReader(text));
            if (root instanceof MappingNode map) {
                return Optional.of(YamlMap.of(map, new Place(file, 1, ""), findings));
            }
            String what =
                    documents == 0 ? "Missing keys: the file is empty" : "Invalid file (must be keys with values)";
            findings.add(Kind.DEFINITION, new Place(file, 1, ""), what, "");
        } catch (MarkedYAMLException broken) {
            Mark mark = broken.getProblemMark();
            cannotRead(mark == null ? 0 : mark.getLine() + 1, String.valueOf(broken.getProblem()));
        } catch (ReaderException broken) {
            // The exception counts from the beginning of a buffer, not of the file.
            String before = text.substring(0, Math.max(0, text.indexOf(broken.getCodePoint())));
            int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
            cannotRead(line, String.format("character U+%04X is not allowed", broken.getCodePoint()));
        } catch (YAMLException broken) {
            cannotRead(0, String.valueOf(broken.getMessage()));
        }
        return Optional.empty();
    }

    /** Keys and values that the program itself has. */
    static MappingNode map(String text) {
        return (MappingNode) yaml().compose(new StringReader(text));
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(2 * DEEPEST);
        return new Yaml(options);
    }

    private void check(Event event) {
        if (event instanceof DocumentStartEvent && ++documents == 2) {
            unsupported(event, "second document", "Write one document in one file");
        } else if (event instanceof AliasEvent alias) {
            unsupported(event, "alias '*" + alias.getAnchor() + "'", "Write the value itself");
        } else if (event instanceof NodeEvent node && node.getAnchor() != null) {
            unsupported(event, "anchor '&" + node.getAnchor() + "'", "Write the value itself wherever it is needed");
        }
        if (event instanceof ScalarEvent scalar && scalar.getTag() != null) {
            unsupported(event, "tag '" + scalar.getTag() + "'", "Leave it out");
        } else if (event instanceof CollectionStartEvent collection) {
            if (collection.getTag() != null) {
                unsupported(event, "tag '" + collection.getTag() + "'", "Leave it out");
            }
            if (++depth == DEEPEST + 1) {
                unsupported(event, "nesting deeper than " + DEEPEST, "");
            }
        } else if (event instanceof CollectionEndEvent) {
            depth--;
        }
    }

    private void unsupported(Event event, String what, String remedy) {
        plain = false;
        Place place = new Place(file, event.getStartMark().getLine() + 1, "");
        findings.add(Kind.DEFINITION, place, "Unsupported " + what, remedy);
    }

    private void cannotRead(int line, String problem) {
        String firstLine = problem.lines().findFirst().orElse("").strip();
        findings.add(Kind.DEFINITION, new Place(file, line, ""), "Cannot read the file as YAML: " + firstLine, "");
    }
}
