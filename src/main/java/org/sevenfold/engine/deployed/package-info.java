/** Forms and tables as they were deployed: an open concern keeps those it began with. */
package org.sevenfold.engine.deployed;
