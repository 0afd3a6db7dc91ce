/** What stands ready in Camunda's Tasklist for each role: parts of people's own work, by what is asked and by when. */
package org.sevenfold.engine.filter;
