package keinen.job;

import java.util.List;
import java.util.Map;

/**
 * What a table says of the test between its groups.
 *
 * @param strata dimensions whose names are not looked up yet
 */
record TestDefinition(GroupTest.Weights weights, List<Located<String>> strata) {
    private static final Words<GroupTest.Weights> TESTS =
            Words.of("test", Map.of("log-rank", GroupTest.Weights.LOG_RANK, "peto", GroupTest.Weights.PETO));

    static TestDefinition read(YamlMap table) {
        if (table.find("by").isEmpty()) {
            refuse("test", table);
            refuse("strata", table);
        }
        return new TestDefinition(
                table.find("test").flatMap(TESTS::read).orElse(GroupTest.USUAL.weights()),
                table.find("strata").map(YamlValue::texts).orElse(List.of()));
    }

    private static void refuse(String key, YamlMap table) {
        String what = "Invalid key '" + key + "' (a test compares groups: name them under 'by')";
        table.find(key).ifPresent(value -> value.wrong(what));
    }

    GroupTest test() {
        return new GroupTest(weights, strata.stream().map(Located::value).toList());
    }
}
