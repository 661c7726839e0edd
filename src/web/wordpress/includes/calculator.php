<?php
/**
 * What is known of the calculator: its folder, and what its model says of it.
 *
 * @package Seuil
 */

defined( 'ABSPATH' ) || exit;

/**
 * The address of a file of the calculator's folder.
 *
 * @param string $name The file's name.
 * @return string
 */
function seuil_address( $name ) {
	return plugins_url( 'app/' . $name, SEUIL_FILE );
}

/**
 * What the build wrote from the model.
 *
 * @param string $key One of `attributes` (the names that an author may set), `activities`, `sections`, `themes`,
 *                    `limits`, `fallback`, `help`, `sentence`, `link` and `sum` (of the loader).
 * @return mixed
 */
function seuil_described( $key ) {
	static $all = null;
	if ( null === $all ) {
		$all = require __DIR__ . '/described.php';
	}
	return $all[ $key ];
}
