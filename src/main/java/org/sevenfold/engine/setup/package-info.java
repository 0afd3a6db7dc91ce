/** How the engine is built, and what of it is fixed at the first start of a database. */
package org.sevenfold.engine.setup;
