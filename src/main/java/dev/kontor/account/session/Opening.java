package dev.kontor.account.session;

/**
 * The session that a sign-in asks for.
 *
 * @param persistent whether it outlives the browser
 * @param device how its user knows the device
 * @param address the network address
 */
public record Opening(boolean persistent, String device, String address) {}
