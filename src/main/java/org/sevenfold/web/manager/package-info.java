/** Pages for whoever looks after the work of an agency: numbers, never cases. */
package org.sevenfold.web.manager;
