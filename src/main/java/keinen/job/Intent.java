package keinen.job;

import java.util.List;

/** What somebody wants to do with the data, as far as rules have a say in it. */
public record Intent(String job, List<String> tables, String purpose, String audience) {
    public Intent {
        tables = List.copyOf(tables);
    }
}
