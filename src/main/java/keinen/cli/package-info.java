/** The commands: arguments in, exit code and words out. The only place that prints, and the only one that knows the time. */
package keinen.cli;
