<?php
/**
 * The one script that turns markers into calculators, on the pages that hold one.
 *
 * @package Seuil
 */

defined( 'ABSPATH' ) || exit;

/**
 * Asks for the script, however often, on the page that is being written. Its address changes with its contents, so that
 * no cache gives an old one for a new one; the calculator's other files stand beside it and have such names already.
 */
function seuil_ask_for_script() {
	if ( function_exists( 'wp_enqueue_script_module' ) ) {
		wp_enqueue_script_module( 'seuil', seuil_address( 'seuil.js' ), array(), seuil_described( 'sum' ) );
	} elseif ( ! has_action( 'wp_footer', 'seuil_print_script' ) ) {
		add_action( 'wp_footer', 'seuil_print_script' );
	}
}

/**
 * Prints the script where WordPress knows no modules, before its version 6.5.
 */
function seuil_print_script() {
	wp_print_script_tag(
		array(
			'type' => 'module',
			'src'  => esc_url( add_query_arg( 'ver', seuil_described( 'sum' ), seuil_address( 'seuil.js' ) ) ),
		)
	);
}
