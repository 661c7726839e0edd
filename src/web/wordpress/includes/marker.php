<?php
/**
 * The marker, which the script turns into a calculator: what the block and the shortcode write.
 *
 * @package Seuil
 */

defined( 'ABSPATH' ) || exit;

/**
 * The calculator as it stands in a page, with what is read until it runs; in a feed, a sentence and a link; in a summary,
 * which has its own, nothing.
 *
 * @param array  $said    Texts by attribute, such as `order-value`. Other names than the calculator's are left out.
 * @param string $call    The author's call to action, as HTML that may stand in a page.
 * @param string $wrapper Attributes of WordPress's own for the marker, as HTML.
 * @return string HTML.
 */
function seuil_marker( $said, $call = '', $wrapper = '' ) {
	if ( doing_filter( 'get_the_excerpt' ) ) {
		return '';
	}
	if ( is_feed() ) {
		return seuil_summary( 'p' );
	}
	seuil_ask_for_script();
	$html = '<div data-seuil';
	foreach ( seuil_allowed( $said ) as $name => $value ) {
		$html .= sprintf( ' data-%s="%s"', $name, esc_attr( $value ) );
	}
	$html .= ' lang="fr" dir="ltr"' . ( '' === $wrapper ? '' : ' ' . $wrapper ) . '>' . seuil_fallback();
	if ( '' !== trim( $call ) ) {
		$html .= ' <div data-slot="cta">' . $call . '</div>';
	}
	return $html . '</div>';
}

/**
 * What a host may say, of what it says.
 *
 * @param array $said Anything by name.
 * @return string[] Texts by the calculator's own names, in their order.
 */
function seuil_allowed( $said ) {
	$allowed = array();
	foreach ( seuil_described( 'attributes' ) as $name ) {
		$value = isset( $said[ $name ] ) && is_scalar( $said[ $name ] ) ? $said[ $name ] : '';
		$value = trim( is_bool( $value ) ? wp_json_encode( $value ) : (string) $value );
		if ( '' !== $value ) {
			$allowed[ $name ] = $value;
		}
	}
	return $allowed;
}

/**
 * What is read in the calculator's place, written from its model; its last link leads to the guide in the plugin's folder.
 *
 * @return string HTML.
 */
function seuil_fallback() {
	$help    = seuil_described( 'help' );
	$address = seuil_address( substr( $help, strlen( 'seuil/' ) ) );
	return str_replace( '"' . $help . '"', '"' . esc_url( $address ) . '"', seuil_described( 'fallback' ) );
}
