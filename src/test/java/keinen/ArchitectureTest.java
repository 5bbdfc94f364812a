package keinen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import keinen.disclosure.ProtectedTable;
import keinen.measure.CellTable;
import keinen.release.ReleaseWriter;
import keinen.release.ReleasedTable;
import keinen.series.PublishedTable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the rooms of {@code docs/architecture.md}: data flows down, imports point up, and one gate lies between. */
class ArchitectureTest {
    private static final JavaClasses PROGRAM =
            new ClassFileImporter(List.of(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)).importPackages("keinen");

    /** What each room may use beside the JDK and libraries. The command line may use all. */
    static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("finding", List.of()),
            Map.entry("time", List.of()),
            Map.entry("dictionary", List.of("finding", "time")),
            Map.entry("job", List.of("finding", "time", "dictionary")),
            Map.entry("series", List.of("job", "time", "finding")),
            Map.entry("audit", List.of("job", "finding")),
            Map.entry("history", List.of("time")),
            Map.entry("measure", List.of("history", "time", "dictionary")),
            Map.entry("risk", List.of("history")),
            Map.entry("store", List.of("history", "dictionary", "time", "finding")),
            Map.entry("identifier", List.of()),
            Map.entry("ingest", List.of("identifier", "store", "history", "dictionary", "time", "finding")),
            Map.entry("engine", List.of("store", "measure", "risk", "history", "job", "dictionary", "time", "finding")),
            Map.entry("disclosure", List.of("measure", "dictionary", "time", "finding")),
            Map.entry("statistics", List.of("disclosure", "measure", "time")),
            Map.entry(
                    "release",
                    List.of("disclosure", "measure", "statistics", "series", "job", "dictionary", "time", "finding")),
            Map.entry("explain", List.of("engine", "measure", "history", "time")),
            Map.entry("report", List.of("release", "job", "dictionary", "time", "finding")),
            Map.entry("selftest", List.of("statistics", "disclosure", "measure", "history", "time")),
            Map.entry("synth", List.of("dictionary", "time", "finding")),
            Map.entry("cli", List.of("..")));

    /** The room that counts nobody but those of published studies. */
    private static final String PUBLISHED_RECORDS = "keinen.selftest..";

    private static final String[] BIG_LIBRARIES = {
        "org.apache.spark..", "org.apache.hadoop..", "org.apache.parquet..", "scala.."
    };

    @TestFactory
    Stream<DynamicTest> aRoomUsesOnlyTheRoomsThatItMay() {
        return ROOMS.entrySet().stream()
                .filter(room -> !room.getKey().equals("cli"))
                .map(room -> DynamicTest.dynamicTest(
                        room.getKey(),
                        () -> classes()
                                .that()
                                .resideInAPackage("keinen." + room.getKey() + "..")
                                .should()
                                .onlyDependOnClassesThat(isOutsideOrIn(room.getKey(), room.getValue()))
                                .check(PROGRAM)));
    }

    private static DescribedPredicate<JavaClass> isOutsideOrIn(String own, List<String> others) {
        return new DescribedPredicate<>("are libraries or in " + own + ", " + String.join(", ", others)) {
            @Override
            public boolean test(JavaClass used) {
                String name = used.getBaseComponentType().getPackageName();
                return !name.startsWith("keinen")
                        || isIn(name, own)
                        || others.stream().anyMatch(room -> isIn(name, room));
            }
        };
    }

    private static boolean isIn(String packageName, String room) {
        return packageName.equals("keinen." + room) || packageName.startsWith("keinen." + room + ".");
    }

    @Test
    void everyPackageIsARoom() {
        classes()
                .should()
                .resideInAnyPackage(ROOMS.keySet().stream()
                        .map(room -> "keinen." + room + "..")
                        .toArray(String[]::new))
                .check(PROGRAM);
    }

    @Test
    void sparkStaysInTheStoreTheIngestTheEngineAndTheParquetReport() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "keinen.store..", "keinen.ingest..", "keinen.engine..", "keinen.report.parquet..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(BIG_LIBRARIES)
                .check(PROGRAM);
    }

    @Test
    void onlyTheEngineMakesASparkContext() {
        noClasses()
                .that()
                .resideOutsideOfPackage("keinen.engine..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.spark..")
                .check(PROGRAM);
    }

    /** What one person's own cells are is told to nobody but those who may see the person's records. */
    @Test
    void onlyTheGateSeesCountedCellsAndMakesProtectedOnes() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "keinen.measure..",
                        "keinen.disclosure..",
                        "keinen.engine..",
                        "keinen.explain..",
                        "keinen.cli..",
                        PUBLISHED_RECORDS)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(CellTable.class)
                .check(PROGRAM);
        noClasses()
                .that()
                .resideOutsideOfPackage("keinen.disclosure..")
                .should()
                .callConstructor(ProtectedTable.class)
                .check(PROGRAM);
    }

    @Test
    void aReportKnowsReleasedTablesOnly() {
        noClasses()
                .that()
                .resideInAPackage("keinen.report..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("keinen.disclosure..", "keinen.measure..", "keinen.store..", "keinen.engine..")
                .check(PROGRAM);
        classes()
                .that()
                .implement(ReleaseWriter.class)
                .should()
                .resideInAPackage("keinen.report..")
                .check(PROGRAM);
        noClasses()
                .that()
                .resideOutsideOfPackage("keinen.release..")
                .should()
                .callConstructor(ReleasedTable.class)
                .check(PROGRAM);
    }

    /** Published figures pass no gate, so nothing that was counted may be made to look like them. */
    @Test
    void onlyTheRoomOfPublishedFiguresMakesTheirTables() {
        noClasses()
                .that()
                .resideOutsideOfPackage("keinen.series..")
                .should()
                .callConstructor(PublishedTable.class, String.class, String.class, List.class)
                .check(PROGRAM);
    }

    @Test
    void onlyTheCommandLinePrintsEndsTheProcessOrAsksForTheTime() {
        noClasses()
                .that()
                .resideOutsideOfPackage("keinen.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(PROGRAM);
    }

    @Test
    void noRoomIsACupboard() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..utils..", "..common..", "..helper..", "..misc..")
                .orShould()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl)")
                .check(PROGRAM);
    }

    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAPackage("keinen..")
                .should()
                .beFinal()
                .check(PROGRAM);
    }

    @Test
    void noPublicMethodTakesABoolean() {
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .areNotRecords()
                .should()
                .notHaveRawParameterTypes(new DescribedPredicate<List<JavaClass>>("include a boolean") {
                    @Override
                    public boolean test(List<JavaClass> parameters) {
                        return parameters.stream().anyMatch(type -> type.isEquivalentTo(boolean.class));
                    }
                })
                .check(PROGRAM);
    }

    @Test
    void roomsDoNotUseEachOtherInCircles() {
        slices().matching("keinen.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }
}
