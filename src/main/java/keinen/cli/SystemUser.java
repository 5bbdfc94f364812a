package keinen.cli;

/** Who runs the program, by the name that the machine knows them by. */
final class SystemUser {
    private SystemUser() {}

    /**
     * The owner of this process; empty, which is nobody's name, where the machine does not tell. The property {@code
     * user.name} is not asked, since whoever starts the program can set it.
     */
    static String name() {
        return ProcessHandle.current().info().user().orElse("");
    }
}
