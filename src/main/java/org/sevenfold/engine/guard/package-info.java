/**
 * What a signed-in person may ask of the engine: an allow-list of commands, one class for each kind. All else is
 * refused.
 */
package org.sevenfold.engine.guard;
