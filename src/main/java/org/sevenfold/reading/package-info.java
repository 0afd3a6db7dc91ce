/** Who watches those who look: what was unusual in a week's reading of concerns, and how it was explained. */
package org.sevenfold.reading;
