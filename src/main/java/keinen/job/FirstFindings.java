package keinen.job;

import java.util.List;
import keinen.finding.Finding;
import keinen.finding.Findings;
import keinen.finding.Kind;
import keinen.finding.Place;

/** Tells the first of many findings about one file, which may be wrong in every row, and for one reason. */
final class FirstFindings {
    private static final int MOST_TOLD = 20;

    private FirstFindings() {}

    static void tell(Findings own, InputFile file, Findings findings) {
        List<Finding> wrong = own.inReadingOrder();
        findings.addAll(wrong.subList(0, Math.min(MOST_TOLD, wrong.size())));
        if (wrong.size() > MOST_TOLD) {
            String what = "And " + (wrong.size() - MOST_TOLD) + " more like these";
            findings.add(Kind.DEFINITION, Place.ofFile(file.path().toString()), what, "");
        }
    }
}
