/** What happens beside the models: open work, news, standing steps and recommendations are kept in step with them. */
package org.sevenfold.engine.listener;
