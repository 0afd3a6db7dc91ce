/** Camunda's REST API behind our sign-in, with our statuses. The only room of the engine that knows HTTP. */
package org.sevenfold.engine.rest;
