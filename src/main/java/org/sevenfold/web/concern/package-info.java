/** Pages of a concern: raising it, what became of it, what has changed, who is left out, what has left. */
package org.sevenfold.web.concern;
