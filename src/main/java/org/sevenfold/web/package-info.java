/** Pages, drawn on the server; a sub-package for each kind of user. Everything works without JavaScript. */
package org.sevenfold.web;
