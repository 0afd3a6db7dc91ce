/**
 * Who is signed in, where and for how long: sessions live in the database, so that every node knows them and none ends
 * with a node.
 */
package org.sevenfold.session;
