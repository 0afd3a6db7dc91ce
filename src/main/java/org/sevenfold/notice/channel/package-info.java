/**
 * The ways by which people are told: mail, a message to a mobile phone, and the agency's own system for calling
 * people.
 */
package org.sevenfold.notice.channel;
