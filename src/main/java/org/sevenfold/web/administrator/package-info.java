/** Pages for whoever runs the installation: people, agencies, the first administrator. They show no case. */
package org.sevenfold.web.administrator;
