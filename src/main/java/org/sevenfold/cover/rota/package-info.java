/** What is set of who is on duty when, kept beside each other; the rule made of it is one function of the database. */
package org.sevenfold.cover.rota;
