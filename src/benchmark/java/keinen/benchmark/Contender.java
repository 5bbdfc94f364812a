package keinen.benchmark;
final class Contender { static final String UNPACKED = "engine there after ms: "; }
