/** The only room that knows Camunda: deploys the models, guards every command, listens, completes. */
package org.sevenfold.engine;
