package keinen.synth;

/** How the files of the exports are stored. */
enum Packing {
    PLAIN,
    GZIP
}
