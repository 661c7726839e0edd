<?php
/**
 * The block: what it holds, how it is written in a page, and its scripts in the editor.
 *
 * @package Seuil
 */

defined( 'ABSPATH' ) || exit;

/** The block's scripts in the editor, each with those that it needs; the first has all words. */
const SEUIL_SCRIPTS = array(
	'words'      => array( 'wp-i18n' ),
	'preview'    => array( 'seuil-words', 'wp-element' ),
	'controls'   => array( 'seuil-words', 'wp-block-editor', 'wp-components', 'wp-element', 'wp-i18n' ),
	'transforms' => array( 'seuil-words', 'wp-blocks', 'wp-shortcode' ),
	'block'      => array( 'seuil-preview', 'seuil-controls', 'seuil-transforms', 'wp-block-editor', 'wp-blocks', 'wp-element' ),
);

add_action( 'init', 'seuil_register_block' );

/**
 * Registers the block and its scripts.
 */
function seuil_register_block() {
	foreach ( SEUIL_SCRIPTS as $name => $needed ) {
		$address = plugins_url( 'block/' . $name . '.js', SEUIL_FILE );
		wp_register_script( 'seuil-' . $name, $address, $needed, seuil_described( 'sum' ), true );
	}
	$known = array(
		'loader'     => add_query_arg( 'ver', seuil_described( 'sum' ), seuil_address( 'seuil.js' ) ),
		'attributes' => seuil_block_names(),
		'activities' => seuil_described( 'activities' ),
		'sections'   => seuil_described( 'sections' ),
		'themes'     => seuil_described( 'themes' ),
		'limits'     => seuil_described( 'limits' ),
	);
	wp_add_inline_script( 'seuil-words', 'window.seuil = ' . wp_json_encode( $known ) . ';', 'before' );
	wp_set_script_translations( 'seuil-words', 'seuil', plugin_dir_path( SEUIL_FILE ) . 'languages' );
	register_block_type(
		plugin_dir_path( SEUIL_FILE ) . 'block',
		array(
			// The editor writes texts; a program that writes a post may not.
			'attributes'      => array_fill_keys( array_keys( seuil_block_names() ), array( 'type' => array( 'string', 'number', 'boolean' ) ) ),
			'render_callback' => 'seuil_render_block',
		)
	);
}

/**
 * The calculator's names by those of the block, which are written as JavaScript does: `orderValue` for `order-value`.
 *
 * @return string[]
 */
function seuil_block_names() {
	$names = array();
	foreach ( seuil_described( 'attributes' ) as $name ) {
		$names[ lcfirst( str_replace( '-', '', ucwords( $name, '-' ) ) ) ] = $name;
	}
	return $names;
}

/**
 * The block in a page.
 *
 * @param array  $attributes The block's.
 * @param string $content    Its inner blocks, the call to action, as they stand in a page.
 * @return string HTML.
 */
function seuil_render_block( $attributes, $content ) {
	$said = array();
	foreach ( seuil_block_names() as $its => $name ) {
		$said[ $name ] = isset( $attributes[ $its ] ) ? $attributes[ $its ] : '';
	}
	return seuil_marker( $said, $content, get_block_wrapper_attributes() );
}
