/** One form file, one truth: what a page asks, what answers it takes. Pure: knows neither engine nor web. */
package org.sevenfold.form;
