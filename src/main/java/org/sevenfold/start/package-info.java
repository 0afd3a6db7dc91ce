/** How the product starts: which database it uses, and whether it is the demo, the real thing or a replay. */
package org.sevenfold.start;
