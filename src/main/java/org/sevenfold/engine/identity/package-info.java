/**
 * People, roles and agencies as the engine sees them, and the grants by which its own pages show a person their tasks.
 */
package org.sevenfold.engine.identity;
