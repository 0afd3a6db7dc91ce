/** The tasklist, and the page on which a task is answered. */
package org.sevenfold.web.task;
