/** What tables keep of concerns and the record says too, compared whenever the record is checked. */
package org.sevenfold.concern.recorded;
