/** What the engine's rows hold of a concern: sealed. */
package org.sevenfold.engine.stored;
