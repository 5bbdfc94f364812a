/** The description of a release's tables as a Frictionless Data Package. */
package keinen.report.datapackage;
