/** The ports of the features, carried out by the engine. */
package org.sevenfold.engine.port;
