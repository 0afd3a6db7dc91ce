/** Open work: who may see, claim, put back and answer what, and what the engine is asked to do about it. */
package org.sevenfold.work;
