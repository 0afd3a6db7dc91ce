/** What the guidance asks for, and which test would turn red if one ask of it were no longer met. */
package org.sevenfold.guidance;
