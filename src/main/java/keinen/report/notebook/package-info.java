/** A Jupyter notebook that reads the release that it lies in and draws it. */
package keinen.report.notebook;
