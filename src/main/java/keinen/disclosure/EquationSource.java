package keinen.disclosure;

/**
 * One kind of relation between the cells of a release that a reader knows from what the tables mean. What a source
 * leaves out, the protection does not see: a new table that is tied to another one needs a source that says so.
 */
@FunctionalInterface
interface EquationSource {
    void addTo(Equations equations, ReleaseCells cells);
}
