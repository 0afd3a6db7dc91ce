/** What is read of the engine's tables while no engine runs: a command looks at them from outside. */
package org.sevenfold.engine.outside;
